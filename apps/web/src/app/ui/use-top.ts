/** A page is opened at its top. Going back, the browser finds where one was. */
import { useEffectEvent, useLayoutEffect } from "react";
import { NavigationType, useNavigationType } from "react-router";

/** @param page what is opened: another one begins at the top, also under the same address */
export function useTop(page: string): void {
  const type = useNavigationType();
  const opened = useEffectEvent(() => {
    if (type !== NavigationType.Pop) window.scrollTo(0, 0);
  });
  useLayoutEffect(() => opened(), [page]);
}
