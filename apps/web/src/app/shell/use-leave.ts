/** Signing out: nothing of the account stays in the cache, nor what was being written on this device. */
import { useNavigate } from "react-router";
import { queryClient } from "../api/client.ts";
import { useSignOut } from "../api/me.ts";
import { problemOf } from "../api/problem.ts";
import { dropAllDrafts } from "../settings/messages/drafts.ts";
import { useTexts } from "../texts/language.ts";
import { failureLine } from "../ui/failure-words.ts";
import { toastFailed } from "../ui/toast.tsx";

export function useLeave(): () => void {
  const { t } = useTexts();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const left = async () => {
    await navigate("/connexion", { replace: true });
    queryClient.clear();
    dropAllDrafts();
  };
  return () =>
    signOut.mutate(undefined, {
      onSuccess: () => void left(),
      onError: (error) => {
        if (problemOf(error).code === "NOT_SIGNED_IN") void left();
        else toastFailed(failureLine(error, t));
      },
    });
}
