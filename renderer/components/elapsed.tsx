import { useEffect, useState } from 'react';
import { useWords } from '../texts/language.tsx';

/** The time since the run began (milliseconds since 1970), as minutes and seconds. */
export function Elapsed({ since }: { readonly since: number }) {
  const { say } = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const time = `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
  return <span className="elapsed">{say('progress.elapsed', { time })}</span>;
}
