/** An account for the invited address: a name, and a password if one likes. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useRegister } from "../api/joining.ts";
import { useRequestMagicLink, useSignIn } from "../api/me.ts";
import { problemOf } from "../api/problem.ts";
import { NewPasswordField } from "../signin/NewPasswordField.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";

export function NewAccount({ token, email }: { readonly token: string; readonly email: string }) {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const register = useRegister(token);
  const signIn = useSignIn();
  const link = useRequestMagicLink();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const failure = register.error ?? signIn.error ?? link.error;
  const fields = failure ? problemOf(failure).fields : {};
  const submit = () => {
    setAsked(true);
    if (name.trim() === "") return;
    register.mutate(
      { name: name.trim(), password: password === "" ? undefined : password, locale: language },
      {
        onSuccess: ({ slug }) => {
          if (password === "") link.mutate(email);
          else
            signIn.mutate(
              { email, password },
              { onSuccess: () => void navigate(`/${slug}/planning`, { replace: true }) },
            );
        },
      },
    );
  };
  if (link.isSuccess) return <p role="status">{t("join.linkSent", { email })}</p>;
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="soft">{t("join.newAccount", { email })}</p>
      <TextInput
        label={t("join.name")}
        autoComplete="name"
        maxLength={80}
        size="md"
        value={name}
        error={asked && name.trim() === "" ? t("join.nameMissing") : fields["name"]}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="stack">
        <NewPasswordField
          label={t("join.password")}
          value={password}
          own={[name, email]}
          error={fields["password"]}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <p className="small soft">{t("join.passwordHint")}</p>
      </div>
      {failure && Object.keys(fields).length === 0 && <FailureNote error={failure} />}
      <Button type="submit" size="md" loading={register.isPending || signIn.isPending || link.isPending}>
        {t("join.create")}
      </Button>
    </form>
  );
}
