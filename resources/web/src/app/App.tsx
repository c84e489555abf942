import { Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { signInNeeded } from '../api/token';
import { t } from '../i18n';
import { Announcements } from '../parts/Announcements';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Skeleton } from '../parts/State';
import { MissingPage } from '../pages/MissingPage';
import { Banners } from './Banners';
import { Navigation } from './Navigation';
import { pages } from './pages';
import { StatusBar } from './StatusBar';

/** Whoever is refused comes to the sign-in page, and from there back to where they wanted to go. */
function useSignIn(): void {
  const needed = signInNeeded.use();
  const [location, navigate] = useLocation();
  useEffect(() => {
    if (needed && location !== '/sign-in') navigate(`/sign-in?next=${encodeURIComponent(location + window.location.search)}`);
  }, [needed, location, navigate]);
}

export function App() {
  useSignIn();
  const [location] = useLocation();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Banners />
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
      <Announcements />
    </>
  );
}
