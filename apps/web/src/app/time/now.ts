/** The present, in one place: a minute's precision is enough for what is shown. */
import { instant, type Instant } from "@creneau/scheduling";
import { useEffect, useState } from "react";

export function nowInstant(): Instant {
  return instant(Date.now());
}

/** The present, refreshed each minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(nowInstant);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowInstant()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
