/**
 * The token of a mailed link: in the fragment, which browsers never send, so that no log has it. It leaves the address bar
 * at once and goes out by POST.
 */
import { useEffect, useState } from "react";
import { useLocation } from "react-router";

export function useToken(): string | null {
  const { hash } = useLocation();
  const [token] = useState(() => new URLSearchParams(hash.slice(1)).get("token"));
  useEffect(() => {
    if (token !== null) history.replaceState(history.state, "", location.pathname);
  }, [token]);
  return token;
}
