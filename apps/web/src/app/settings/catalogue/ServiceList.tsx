/** The services, category by category, in the order in which they are offered. */
import { ActionIcon, Button, Modal, Skeleton, TextInput } from "@mantine/core";
import { FolderPlus, Pencil, Plus, Search, Tags, Trash2 } from "lucide-react";
import { useState } from "react";
import { useBusiness } from "../../api/business.ts";
import {
  useArchivedServices,
  useCategories,
  useOrderCategories,
  useOrderServices,
  useRemoveCategory,
  useRemoveService,
  useRestoreService,
  useSaveCategory,
  type Category,
} from "../../api/catalogue.ts";
import { useServices, type Service } from "../../api/team.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { toastDone, toastFailed, toastUndo } from "../../ui/toast.tsx";
import { Archived } from "../forms/Archived.tsx";
import { SortableList } from "../forms/SortableList.tsx";
import { CategoryDialog } from "./CategoryDialog.tsx";
import { found } from "./found.ts";
import { MoreMenu } from "./MoreMenu.tsx";
import { ServiceRow } from "./ServiceRow.tsx";

interface ServiceListProps {
  readonly editable: boolean;
  /** "new", or one of them; of a new one, its category. */
  readonly onOpen: (id: string, categoryId?: string) => void;
}

export function ServiceList({ editable, onOpen }: ServiceListProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const services = useServices(businessId);
  const categories = useCategories(businessId);
  const [search, setSearch] = useState("");
  /** "new", or the category being changed. */
  const [category, setCategory] = useState<Category | "new">();
  const all = services.data;
  const shown = found(all ?? [], search);
  const failed = [services, categories].find(({ isError, data }) => isError && !data);
  const isEmpty = all?.length === 0 && categories.data?.length === 0;
  const adding = (
    <Button leftSection={<Plus size={16} />} onClick={() => onOpen("new")}>
      {t("catalogue.add")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("catalogue.title")} lead={t("catalogue.lead")}>
        {editable && !isEmpty && adding}
      </PageHead>
      <div className="settings-form">
        {(services.isPending || categories.isPending) && <Skeleton height={220} radius="lg" />}
        {failed && <FailureNote error={failed.error} onRetry={() => void failed.refetch()} />}
        {isEmpty && (
          <EmptyNote icon={Tags} title={t("catalogue.empty")} text={t("catalogue.emptyText")}>
            {editable && adding}
          </EmptyNote>
        )}
        {all && categories.data && !isEmpty && (
          <>
            <div className="row wrap catalogue-search">
              <TextInput
                className="grow"
                type="search"
                aria-label={t("catalogue.search")}
                placeholder={t("catalogue.search")}
                leftSection={<Search size={16} aria-hidden />}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
              {editable && (
                <Button variant="default" leftSection={<FolderPlus size={16} />} onClick={() => setCategory("new")}>
                  {t("catalogue.addCategory")}
                </Button>
              )}
            </div>
            {search.trim() !== "" && shown.length === 0 && (
              <p className="soft" role="status">
                {t("catalogue.nothingFound", { search })}
              </p>
            )}
            <Groups
              categories={categories.data}
              services={shown}
              isSearching={search.trim() !== ""}
              editable={editable}
              onOpen={onOpen}
              onChange={setCategory}
            />
          </>
        )}
        <ArchivedServices editable={editable} />
      </div>
      {category && (
        <CategoryDialog
          category={category === "new" ? undefined : category}
          current={category === "new" ? undefined : categories.data?.find(({ id }) => id === category.id)}
          onClose={() => setCategory(undefined)}
        />
      )}
    </>
  );
}

interface GroupsProps extends ServiceListProps {
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly isSearching: boolean;
  readonly onChange: (category: Category) => void;
}

function Groups({ categories, services, isSearching, editable, onOpen, onChange }: GroupsProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const order = useOrderCategories(businessId);
  const of = (categoryId: string | null) => services.filter((service) => service.categoryId === categoryId);
  const others = of(null);
  const parts = { isSearching, editable, onOpen };
  // A search shows what it found, not what it did not.
  const shown = isSearching ? categories.filter(({ id }) => of(id).length > 0) : categories;
  return (
    <>
      <SortableList
        items={shown}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        editable={editable && !isSearching && categories.length > 1}
        onOrder={(next) =>
          order.mutate(
            next.map(({ id }) => id),
            { onError: (error) => toastFailed(failureLine(error, t)) },
          )
        }
      >
        {(category) => (
          <section className="catalogue-group" aria-labelledby={`category-${category.id}`}>
            <CategoryHead
              category={category}
              categories={categories}
              serviceIds={of(category.id).map(({ id }) => id)}
              editable={editable}
              onOpen={onOpen}
              onChange={onChange}
            />
            <Group categoryId={category.id} services={of(category.id)} {...parts} />
          </section>
        )}
      </SortableList>
      {others.length > 0 && (
        <section className="card settings-section" aria-labelledby="category-none">
          <h2 id="category-none" className="catalogue-category">
            {categories.length === 0 ? t("catalogue.title") : t("catalogue.none")}
          </h2>
          <Group categoryId={null} services={others} {...parts} />
        </section>
      )}
    </>
  );
}

interface CategoryHeadProps extends Pick<GroupsProps, "categories" | "editable" | "onOpen" | "onChange"> {
  readonly category: Category;
  /** Of all that stand in it. */
  readonly serviceIds: readonly string[];
}

/** Puts a category back that was deleted a moment ago: where it stood, with what stood in it. */
function useBringBack({
  category,
  categories,
  serviceIds,
}: Pick<CategoryHeadProps, "category" | "categories" | "serviceIds">) {
  const { businessId } = useMembership();
  const save = useSaveCategory(businessId);
  const orderServices = useOrderServices(businessId);
  const orderCategories = useOrderCategories(businessId);
  return async () => {
    const { name, colour } = category;
    const { id } = await save.mutateAsync({ name, colour });
    if (serviceIds.length > 0) await orderServices.mutateAsync({ categoryId: id, serviceIds: [...serviceIds] });
    await orderCategories.mutateAsync(categories.map((one) => (one.id === category.id ? id : one.id)));
  };
}

function CategoryHead(props: CategoryHeadProps) {
  const { category, editable, onOpen, onChange } = props;
  const { t } = useTexts();
  const { businessId } = useMembership();
  const remove = useRemoveCategory(businessId);
  const bringBack = useBringBack(props);
  const { id, name, colour } = category;
  const failed = (error: unknown) => toastFailed(failureLine(error, t));
  const away = () =>
    remove
      .mutateAsync(id)
      .then(
        () => toastUndo(t("catalogue.removedCategory", { name }), t("app.undo"), () => void bringBack().catch(failed)),
        failed,
      );
  return (
    <header className="row">
      <h2 id={`category-${id}`} className="catalogue-category grow">
        <span
          className="catalogue-dot"
          style={{ background: colour ?? "var(--line-strong, var(--line))" }}
          aria-hidden
        />
        {name}
      </h2>
      {editable && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`${t("catalogue.add")} (${name})`}
            title={t("catalogue.add")}
            onClick={() => onOpen("new", id)}
          >
            <Plus size={18} />
          </ActionIcon>
          <MoreMenu
            label={t("catalogue.moreOf", { name })}
            acts={[
              { icon: Pencil, label: t("catalogue.changeCategory"), onClick: () => onChange(category) },
              { icon: Trash2, label: t("catalogue.removeCategory"), onClick: () => void away() },
            ]}
          />
        </>
      )}
    </header>
  );
}

interface GroupProps extends Pick<GroupsProps, "services" | "isSearching" | "editable" | "onOpen"> {
  readonly categoryId: string | null;
}

function Group({ categoryId, services, isSearching, editable, onOpen }: GroupProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const order = useOrderServices(businessId);
  const currency = useBusiness(businessId).data?.currency ?? "EUR";
  if (services.length === 0) return <p className="small soft catalogue-nothing">{t("catalogue.emptyCategory")}</p>;
  return (
    <SortableList
      items={services}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      editable={editable && !isSearching && services.length > 1}
      onOrder={(next) =>
        order.mutate(
          { categoryId, serviceIds: next.map(({ id }) => id) },
          { onError: (error) => toastFailed(failureLine(error, t)) },
        )
      }
    >
      {(service) => (
        <ServiceRow service={service} currency={currency} editable={editable} onOpen={(id) => onOpen(id)} />
      )}
    </SortableList>
  );
}

function ArchivedServices({ editable }: Pick<ServiceListProps, "editable">) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const archived = useArchivedServices(businessId);
  const restore = useRestoreService(businessId);
  const remove = useRemoveService(businessId);
  /** The one that is about to go for good. */
  const [going, setGoing] = useState<Service>();
  const failed = (error: unknown) => toastFailed(failureLine(error, t));
  const gone = ({ id, name }: Service) =>
    remove.mutate(id, {
      onSuccess: (kept) => toastDone(t(kept.archived ? "catalogue.archivedNow" : "catalogue.deleted", { name })),
      onError: failed,
      onSettled: () => setGoing(undefined),
    });
  return (
    <>
      <Archived
        editable={editable}
        items={archived.data}
        onRestore={(id) => restore.mutate(id, { onError: failed })}
        onDelete={(id) => setGoing(archived.data?.find((one) => one.id === id))}
      />
      <Modal
        opened={going !== undefined}
        onClose={() => setGoing(undefined)}
        title={t("catalogue.deleteTitle", { name: going?.name ?? "" })}
        closeButtonProps={{ "aria-label": t("app.close") }}
      >
        <div className="stack-wide">
          <p>{t("catalogue.deleteText")}</p>
          <div className="row end">
            <Button variant="default" data-autofocus onClick={() => setGoing(undefined)}>
              {t("app.cancel")}
            </Button>
            <Button color="red" loading={remove.isPending} onClick={() => going && gone(going)}>
              {t("catalogue.deleteForGood")}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
