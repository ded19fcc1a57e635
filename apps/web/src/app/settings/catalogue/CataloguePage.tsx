/** The catalogue of services: a list by category, or the editor of one. */
import { useSearchParams } from "react-router";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTop } from "../../ui/use-top.ts";
import { EditService, NewService } from "./ServiceEditor.tsx";
import { ServiceList } from "./ServiceList.tsx";
import "../forms/forms.css";
import "./catalogue.css";

export function CataloguePage() {
  const membership = useMembership();
  const [search, setSearch] = useSearchParams();
  const open = search.get("service");
  useTop(open ?? "list");
  const editable = may(membership, "catalogue.edit");
  const close = () => setSearch({});
  if (open === "new" && editable)
    return (
      <NewService categoryId={search.get("category")} onClose={close} onOpen={(id) => setSearch({ service: id })} />
    );
  if (open !== null && open !== "new") return <EditService key={open} id={open} editable={editable} onClose={close} />;
  return (
    <ServiceList
      editable={editable}
      onOpen={(id, category) => setSearch({ service: id, ...(category ? { category } : {}) })}
    />
  );
}
