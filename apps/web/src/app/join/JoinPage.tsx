/**
 * Where the link of an invitation lands: `/app/invitation#jeton=…`. The token is in the fragment, which browsers never
 * send; it is kept for the tab, so that signing in on the way comes back here.
 */
import { Button, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { queryClient } from "../api/client.ts";
import { useAcceptInvitation, useInvitationFace } from "../api/joining.ts";
import { meQuery, useSignOut } from "../api/me.ts";
import { problemOf } from "../api/problem.ts";
import { SignInFrame } from "../signin/SignInFrame.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { AskByMail } from "./AskByMail.tsx";
import { NewAccount } from "./NewAccount.tsx";

const KEPT = "creneau-invitation";
const HERE = `/connexion?${new URLSearchParams({ retour: "/invitation" })}`;

function useToken(): string | null {
  const { hash } = useLocation();
  const [token] = useState(() => new URLSearchParams(hash.slice(1)).get("jeton") ?? sessionStorage.getItem(KEPT));
  useEffect(() => {
    if (token === null) return;
    sessionStorage.setItem(KEPT, token);
    history.replaceState(history.state, "", location.pathname);
  }, [token]);
  return token;
}

function SignedIn({
  token,
  invited,
  mine,
  business,
}: {
  readonly token: string;
  readonly invited: string | null;
  readonly mine: string;
  readonly business: string;
}) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const accept = useAcceptInvitation();
  const signOut = useSignOut();
  const other = invited !== null && invited !== mine;
  const leave = () =>
    signOut.mutate(undefined, { onSettled: () => void queryClient.resetQueries({ queryKey: meQuery.queryKey }) });
  const join = () =>
    accept.mutate(token, {
      onSuccess: ({ slug }) => {
        sessionStorage.removeItem(KEPT);
        toastDone(t("join.joined", { business }));
        void navigate(`/${slug}/planning`, { replace: true });
      },
    });
  const member = accept.isError && problemOf(accept.error).code === "ALREADY_MEMBER";
  return (
    <div className="stack-wide">
      {other && <p>{t("join.forAnother", { email: invited, mine })}</p>}
      {accept.isError && (member ? <p>{t("join.already")}</p> : <FailureNote error={accept.error} />)}
      {member ? (
        <Button component={Link} to="/" size="md">
          {t("join.open", { business })}
        </Button>
      ) : (
        !other && (
          <Button size="md" loading={accept.isPending} onClick={join}>
            {t("join.as", { email: mine })}
          </Button>
        )
      )}
      <Button variant={other ? "filled" : "default"} size="md" loading={signOut.isPending} onClick={leave}>
        {t("join.switchAccount")}
      </Button>
    </div>
  );
}

function Invited({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const face = useInvitationFace(token);
  const me = useQuery({ ...meQuery, retry: false });
  if (face.isPending || me.isPending)
    return (
      <SignInFrame title={t("app.loading")}>
        <Loader size="sm" role="status" aria-label={t("app.loading")} />
      </SignInFrame>
    );
  if (face.isError)
    return (
      <SignInFrame title={t("join.failed")}>
        <FailureNote error={face.error} />
        <Button component={Link} to="/" size="md">
          {t("signIn.title")}
        </Button>
      </SignInFrame>
    );
  const { business, invitedBy, role, roleName, email } = face.data;
  const lead = t("join.lead", { by: invitedBy, role: roleName ?? t(`role.${role}`) });
  return (
    <SignInFrame title={t("join.title", { business: business.name })} lead={lead}>
      {me.data ? (
        <SignedIn token={token} invited={email} mine={me.data.account.email} business={business.name} />
      ) : (
        <div className="stack-wide">
          {email === null ? <AskByMail token={token} /> : <NewAccount token={token} email={email} />}
          <div className="or small soft">{t("signIn.or")}</div>
          <Button component={Link} to={HERE} variant="default" size="md">
            {t("join.signIn")}
          </Button>
        </div>
      )}
    </SignInFrame>
  );
}

export function JoinPage() {
  const { t } = useTexts();
  const token = useToken();
  if (token !== null) return <Invited token={token} />;
  return (
    <SignInFrame title={t("join.failed")}>
      <p>{t("join.missing")}</p>
    </SignInFrame>
  );
}
