/** Rooms and equipment: those there are, and those put away. */
import { Button, Skeleton } from "@mantine/core";
import { Archive, DoorOpen, Pencil, Plus, Wrench } from "lucide-react";
import { useState } from "react";
import { useSites } from "../../api/brands.ts";
import { useAssets, usePutAssetAway, type Asset } from "../../api/teams.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { RowAction } from "../../ui/RowAction.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { Archived } from "../forms/Archived.tsx";
import { Section } from "../Section.tsx";
import { AssetDialog } from "./AssetDialog.tsx";

interface AssetsProps {
  readonly editable: boolean;
}

export function Assets({ editable }: AssetsProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const assets = useAssets(businessId, false);
  const archived = useAssets(businessId, true);
  const put = usePutAssetAway(businessId);
  /** "new", or the one being changed. */
  const [open, setOpen] = useState<Asset | "new">();
  const list = assets.data;
  const failed = { onError: (error: unknown) => toastFailed(failureLine(error, t)) };
  const putAway = ({ id, name }: Asset) =>
    put.mutate(
      { id, away: true },
      {
        ...failed,
        onSuccess: () =>
          toastUndo(t("teams.wasPutAway", { name }), t("app.undo"), () => put.mutate({ id, away: false }, failed)),
      },
    );
  const adding = (
    <Button leftSection={<Plus size={16} />} variant="default" onClick={() => setOpen("new")}>
      {t("teams.addAsset")}
    </Button>
  );
  return (
    <Section title={t("teams.assets")} text={t("teams.assetsText")}>
      {assets.isPending && <Skeleton height={96} radius="md" />}
      {assets.isError && !list && <FailureNote error={assets.error} onRetry={() => void assets.refetch()} />}
      {list?.length === 0 && (
        <EmptyNote icon={DoorOpen} title={t("teams.noAssets")} text={t("teams.noAssetsText")}>
          {editable && adding}
        </EmptyNote>
      )}
      {list && list.length > 0 && (
        <>
          <ul className="plain-list">
            {list.map((asset) => (
              <AssetRow
                key={asset.id}
                asset={asset}
                editable={editable}
                onEdit={() => setOpen(asset)}
                onPutAway={() => putAway(asset)}
              />
            ))}
          </ul>
          {editable && <div className="row">{adding}</div>}
        </>
      )}
      <Archived editable={editable} items={archived.data} onRestore={(id) => put.mutate({ id, away: false }, failed)} />
      {open && (
        <AssetDialog
          asset={open === "new" ? undefined : open}
          current={open === "new" ? undefined : list?.find(({ id }) => id === open.id)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

interface AssetRowProps extends AssetsProps {
  readonly asset: Asset;
  readonly onEdit: () => void;
  readonly onPutAway: () => void;
}

function AssetRow({ asset, editable, onEdit, onPutAway }: AssetRowProps) {
  const { t } = useTexts();
  const sites = useSites(useMembership().businessId);
  const { name, kind, units, description, siteId } = asset;
  const Icon = kind === "room" ? DoorOpen : Wrench;
  const site = sites.data?.find(({ id }) => id === siteId)?.name;
  const about = [t(`teams.${kind}`), t("teams.unitsOf", { count: units }), site, description].filter(Boolean);
  return (
    <li className="row">
      <Icon size={18} aria-hidden />
      <div className="grow">
        <p className="form-name">{name}</p>
        <p className="small soft">{about.join(" · ")}</p>
      </div>
      {editable && (
        <>
          <RowAction label={t("teams.edit", { name })} icon={Pencil} onClick={onEdit} />
          <RowAction label={t("teams.putAway", { name })} icon={Archive} onClick={onPutAway} />
        </>
      )}
    </li>
  );
}
