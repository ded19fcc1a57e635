/** A screen that could not be shown at all. */
import { useRouteError } from "react-router";
import { FailureNote } from "./FailureNote.tsx";

export function Broken() {
  const error = useRouteError();
  return (
    <main className="page-centre">
      <div className="page-narrow">
        <FailureNote error={error} onRetry={() => location.reload()} />
      </div>
    </main>
  );
}
