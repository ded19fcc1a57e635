/** The shape of what is coming, at its size. */
import { Skeleton } from "@mantine/core";
import { useTexts } from "../texts/language.ts";
import type { View } from "./period.ts";

/** Rows of two days, as a list often has them. */
const LIST_ROWS = [3, 2];

/** Blocks in a week: column, top and height in percent. */
const BLOCKS = [
  [0, 18, 7],
  [0, 44, 7],
  [1, 30, 7],
  [2, 22, 7],
  [3, 52, 7],
  [4, 36, 7],
  [4, 60, 7],
] as const;

/** Blocks of a grid, to lie in a frame that is there already. */
export function GridSkeleton({ columns }: { readonly columns: number }) {
  return BLOCKS.filter(([column]) => column < columns).map(([column, top, height]) => (
    <Skeleton
      key={`${column}-${top}`}
      className="planning-skeleton-block"
      style={{
        left: `calc(${(column / columns) * 100}% + 6px)`,
        top: `${top}%`,
        width: `calc(${100 / columns}% - 12px)`,
        height: `${height}%`,
      }}
    />
  ));
}

export const columnsOf = (view: View): number => (view === "day" ? 1 : 7);

export function PlanningSkeleton({ view }: { readonly view: View }) {
  const { t } = useTexts();
  if (view === "list") {
    return (
      <div className="booking-list" role="status" aria-label={t("app.loading")}>
        {LIST_ROWS.map((rows) => (
          <div key={rows}>
            <Skeleton height={15} width={160} mb={13} />
            <Skeleton height={rows * 64} radius="lg" />
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className="planning-grid card" role="status" aria-label={t("app.loading")}>
      <GridSkeleton columns={columnsOf(view)} />
    </div>
  );
}
