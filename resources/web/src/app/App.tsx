import { useEffect, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { answered, signInNeeded } from '../api/token';
import { t } from '../i18n';
import { useSaid } from '../i18n/said';
import { Announcements } from '../parts/Announcements';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Fetched } from '../parts/Fetched';
import { PageHead } from '../parts/PageHead';
import { Skeleton } from '../parts/State';
import { MissingPage } from '../pages/MissingPage';
import { Banners } from './Banners';
import { Navigation } from './Navigation';
import { Overlays } from './Overlays';
import { pages, type Page } from './pages';
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

function Opened({ page }: { page: Page }) {
  useSaid(); // what the page has put into its texts is drawn anew when the words for it have come
  if (page.component) return <page.component />;
  const title = t(page.title);
  const withHead = (said: ReactNode) => (
    <>
      <PageHead title={title} />
      <div className="panel">{said}</div>
    </>
  );
  return <Fetched load={page.load} props={{}} waiting={<Skeleton />} what={title} around={withHead} />;
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
            <Switch>
              {pages.map((page) => (
                <Route key={page.name} path={page.path}>
                  <Opened key={page.name} page={page} />
                </Route>
              ))}
              <Route component={MissingPage} />
            </Switch>
          </ErrorBoundary>
        </main>
      </div>
      <StatusBar />
      <Overlays />
      <Announcements />
    </>
  );
}
