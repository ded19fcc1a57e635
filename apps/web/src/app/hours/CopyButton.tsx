/** Copies the hours of a day to others; its popover is loaded when it is first asked for. */
import { lazy, Suspense, useState } from "react";
import { CopyIcon } from "./CopyIcon.tsx";

const CopyMenu = lazy(async () => ({ default: (await import("./CopyMenu.tsx")).CopyMenu }));

interface CopyButtonProps {
  /** Index of the day, Monday 0. */
  readonly from: number;
  readonly day: string;
  readonly onCopy: (to: readonly number[]) => void;
}

export function CopyButton(props: CopyButtonProps) {
  const [asked, setAsked] = useState(false);
  const button = <CopyIcon day={props.day} onClick={() => setAsked(true)} />;
  return <Suspense fallback={button}>{asked ? <CopyMenu {...props} /> : button}</Suspense>;
}
