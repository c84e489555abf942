import { useEffect, useState } from 'react';
import { announcement, notice } from '../app/announcer';

const NOTICE_MS = 5000;

/** Whether what has the focus is where a notice at the lower edge would be. */
function isFocusLow(): boolean {
  const focused = document.activeElement;
  return focused !== document.body && focused !== null && focused.getBoundingClientRect().bottom > window.innerHeight * 0.6;
}

/** For those who see; a screen reader has been told. It takes neither focus nor pointer, and stands away from what has the focus. */
function Notice() {
  const text = notice.use();
  const [above, setAbove] = useState(false);
  useEffect(() => {
    const place = () => setAbove(isFocusLow());
    place();
    document.addEventListener('focusin', place);
    const timer = setTimeout(() => notice.set(''), NOTICE_MS);
    return () => {
      document.removeEventListener('focusin', place);
      clearTimeout(timer);
    };
  }, [text]);
  return (
    text && (
      <p className={above ? 'notice above' : 'notice'} aria-hidden="true">
        {text}
      </p>
    )
  );
}

/** Two regions in turn: a screen reader tells the same sentence again only when it appears anew. */
export function Announcements() {
  const { text, number } = announcement.use();
  const [shown, setShown] = useState({ text: '', even: true });
  useEffect(() => setShown({ text, even: number % 2 === 0 }), [text, number]);
  return (
    <>
      <Notice />
      <div className="unseen" role="status" data-announcer>
        {shown.even ? shown.text : ''}
      </div>
      <div className="unseen" role="status" data-announcer>
        {shown.even ? '' : shown.text}
      </div>
    </>
  );
}
