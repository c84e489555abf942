import { Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { answered, signInNeeded } from '../api/token';
import { t } from '../i18n';
import { Announcements } from '../parts/Announcements';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Fetched } from '../parts/Fetched';
import { Skeleton } from '../parts/State';
import { MissingPage } from '../pages/MissingPage';
import { Banners } from './Banners';
import { Navigation } from './Navigation';
import { Overlays } from './Overlays';
import { pages } from './pages';
import { StatusBar } from './StatusBar';

const loadSignInAgain = () => import('./SignInAgain');

/** Whoever is refused before anything is shown comes to the sign-in page, and from there back to where they wanted to go. True: something
 *  is shown, and nobody is sent away from it. */
function useSignIn(): boolean {
  const needed = signInNeeded.use();
  const shown = answered.use();
  const [location, navigate] = useLocation();
  const elsewhere = needed && location !== '/sign-in';
  useEffect(() => {
    if (elsewhere && !shown) navigate(`/sign-in?next=${encodeURIComponent(location + window.location.search)}`);
  }, [elsewhere, shown, location, navigate]);
  return elsewhere && shown;
}

export function App() {
  const signInAgain = useSignIn();
  const [location] = useLocation();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Banners />
      {signInAgain && <Fetched load={loadSignInAgain} props={{}} />}
      <div className="frame">
        <Navigation />
        <main id="content" tabIndex={-1}>
          <ErrorBoundary key={location}>
            <Suspense fallback={<Skeleton />}>
              <Switch>
                {pages.map((page) => (
                  <Route key={page.name} path={page.path}>
                    <page.component />
                  </Route>
                ))}
                <Route component={MissingPage} />
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <StatusBar />
      <Overlays />
      <Announcements />
    </>
  );
}
