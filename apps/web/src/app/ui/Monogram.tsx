/** Two letters on a quiet tint that is always the same for the same name. */
import "./monogram.css";

const TINTS = 6;

export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  const [first = "", last = ""] = words.length > 1 ? [words[0], words.at(-1)] : [name];
  return (first.charAt(0) + last.charAt(0)).toLocaleUpperCase();
}

export function tintOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % TINTS;
}

interface MonogramProps {
  readonly name: string;
  readonly size?: "small" | "medium" | "large";
  readonly square?: boolean;
}

export function Monogram({ name, size = "medium", square = false }: MonogramProps) {
  return (
    <span className={`monogram monogram-${size} tint-${tintOf(name)}`} data-square={square || undefined} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
