/** Creneau's mark: a week, and one free slot in it. */
interface MarkProps {
  readonly size: number;
}

export function Mark({ size }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--brand-7)" />
      <path d="M9 9.5h14M9 16h5M9 22.5h14" stroke="#fff" strokeOpacity=".55" strokeWidth="2.5" strokeLinecap="round" />
      <rect x="17" y="13" width="8" height="6" rx="2" fill="var(--accent)" />
    </svg>
  );
}
