/** A search among what a page lists. */
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

interface SearchFormProps {
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly value: string | undefined;
  readonly maxLength: number;
  /** What else is asked, kept while one searches. */
  readonly children?: ReactNode;
}

export function SearchForm({ action, label, hint, button, value, maxLength, children }: SearchFormProps) {
  return (
    <form className="search" method="get" action={action} role="search">
      {children}
      <input type="search" name="q" aria-label={label} placeholder={hint} defaultValue={value} maxLength={maxLength} />
      <button className="button" aria-label={button}>
        <Icon name="search" />
      </button>
    </form>
  );
}
