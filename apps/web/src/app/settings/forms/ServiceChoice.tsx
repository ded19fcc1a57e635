/** Some of the services. */
import { Checkbox } from "@mantine/core";
import { useServices } from "../../api/team.ts";
import "../../forms/questions.css";
import { useMembership } from "../../shell/InBusiness.tsx";

interface ServiceChoiceProps {
  readonly label: string;
  readonly description: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly disabled?: boolean;
}

export function ServiceChoice({ label, description, value, onChange, disabled = false }: ServiceChoiceProps) {
  const services = useServices(useMembership().businessId);
  if (!services.data || services.data.length === 0) return null;
  return (
    <Checkbox.Group label={label} description={description} value={[...value]} onChange={onChange}>
      <div className="stack form-services">
        {services.data.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} disabled={disabled} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
