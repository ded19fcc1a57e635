/** What each role allows: a table on a wide screen, a card a role on a phone; and the business's own, to edit. */
import { Button, Skeleton, VisuallyHidden } from "@mantine/core";
import { Check, Minus, Pencil, Plus, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { usePermissions, useRoles, type PermissionName, type RoleDetail } from "../../api/members.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePermissionWords, type PermissionWords } from "./permission-words.ts";
import { refOf, roleName, roleValue } from "./role-words.ts";
import { RoleEditor } from "./RoleEditor.tsx";
import "./people.css";

interface MatrixProps {
  readonly roles: readonly RoleDetail[];
  readonly permissions: readonly PermissionName[];
  readonly words: PermissionWords;
}

function Mark({ holds }: { readonly holds: boolean }) {
  const { t } = useTexts();
  return (
    <span className={holds ? "matrix-yes" : "matrix-no"}>
      {holds ? <Check size={18} aria-hidden /> : <Minus size={14} aria-hidden />}
      <VisuallyHidden>{t(holds ? "roles.holds" : "roles.lacks")}</VisuallyHidden>
    </span>
  );
}

function Matrix({ roles, permissions, words }: MatrixProps) {
  const { t } = useTexts();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached with the keyboard
    <section className="card matrix-frame" aria-label={t("roles.matrix")} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t("roles.permission")}</th>
            {roles.map((role) => (
              <th key={roleValue(refOf(role))} scope="col">
                <span>{roleName(role, role.name, t)}</span>
                <span className="small soft matrix-count">{t("roles.members", { count: role.members })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissions.map((name) => (
            <tr key={name}>
              <th scope="row" title={words.sentence(name)}>
                {words.label(name)}
              </th>
              {roles.map((role) => (
                <td key={roleValue(refOf(role))}>
                  <Mark holds={role.permissions.includes(name)} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("roles.seesAll")}</th>
            {roles.map((role) => (
              <td key={roleValue(refOf(role))}>
                <Mark holds={role.sees === "all"} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** The same for a phone: one role opens at a time. */
function RoleCards({ roles, words }: Pick<MatrixProps, "roles" | "words">) {
  const { t } = useTexts();
  return (
    <div className="card role-cards">
      {roles.map((role) => (
        <details key={roleValue(refOf(role))} name="role" className="role-card">
          <summary>
            <span className="grow">{roleName(role, role.name, t)}</span>
            <span className="small soft">{t("roles.members", { count: role.members })}</span>
          </summary>
          <p className="small soft">{t(role.sees === "all" ? "roles.seesAll" : "roles.seesOwn")}</p>
          <ul className="plain-list role-card-rights">
            {role.permissions.map((name) => (
              <li key={name} className="row">
                <Mark holds />
                {words.label(name)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

export function RolesPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const roles = useRoles(membership.businessId);
  const catalogue = usePermissions();
  const words = usePermissionWords();
  const [edited, setEdited] = useState<string>();
  const mayEdit = may(membership, "role.edit");
  const failed = roles.isError ? roles : catalogue.isError ? catalogue : undefined;
  if (failed) return <FailureNote error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!roles.data || !catalogue.data) return <Skeleton height={480} radius="lg" aria-busy />;
  const own = roles.data.filter(({ id }) => id !== null);
  const permissions = catalogue.data.map(({ name }) => name);
  const editing = own.find(({ id }) => id === edited);
  return (
    <>
      <PageHead title={t("roles.title")} lead={t("roles.lead")}>
        {mayEdit && edited !== "new" && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited("new")}>
            {t("roles.new")}
          </Button>
        )}
      </PageHead>
      <div className="stack-wide">
        {mayEdit && (edited === "new" || editing) && (
          <RoleEditor
            key={edited}
            role={editing}
            permissions={permissions}
            words={words}
            onClose={() => setEdited(undefined)}
          />
        )}
        <section className="card people-card" aria-labelledby="own-roles">
          <header className="people-head">
            <h2 id="own-roles">{t("roles.own")}</h2>
          </header>
          {own.length === 0 && (
            <EmptyNote icon={ShieldCheck} title={t("roles.ownEmpty")} text={t("roles.ownEmptyText")} />
          )}
          <ul className="plain-list">
            {own.map((role) => (
              <li key={role.id} className="row-between own-role">
                <div className="grow">
                  <p className="member-name">{role.name}</p>
                  <p className="small soft">
                    {`${t("apiKeys.rights", { count: role.permissions.length })} · ${t("roles.members", { count: role.members })}`}
                  </p>
                </div>
                {mayEdit && (
                  <Button
                    variant="default"
                    size="xs"
                    leftSection={<Pencil size={14} aria-hidden />}
                    disabled={!role.grantable}
                    title={role.grantable ? undefined : t("roles.notYours")}
                    onClick={() => setEdited(role.id ?? undefined)}
                  >
                    {t("roles.edit")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
        <div className="only-desktop">
          <Matrix roles={roles.data} permissions={permissions} words={words} />
        </div>
        <div className="only-phone">
          <RoleCards roles={roles.data} words={words} />
        </div>
      </div>
    </>
  );
}
