import { Component, type ReactNode } from 'react';
import { t } from '../i18n';

/** What a page cannot draw - a fault of ours, or a part of it that could not be fetched - must not take the others with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="state-block" role="alert">
        <h1>{t('error.page')}</h1>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </button>
      </div>
    );
  }
}
