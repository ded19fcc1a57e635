/** Whether there is room for two columns. */
import { useMediaQuery } from "@mantine/hooks";

export function useDesktop(): boolean {
  return useMediaQuery("(min-width: 62em)", undefined, { getInitialValueInEffect: false });
}
