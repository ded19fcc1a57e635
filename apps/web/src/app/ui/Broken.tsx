/** A screen that could not be shown at all. */
import { useRouteError } from "react-router";
import { FailureNote } from "./FailureNote.tsx";

/** How browsers say that a file did not come; any other TypeError is a fault of the page, and no matter of the network. */
const NETWORK = /fetch|network|load|import/i;

export function Broken() {
  const thrown = useRouteError();
  const error = thrown instanceof TypeError && !NETWORK.test(thrown.message) ? undefined : thrown;
  return (
    <main className="page-centre">
      <div className="page-narrow">
        <FailureNote error={error} onRetry={() => location.reload()} />
      </div>
    </main>
  );
}
