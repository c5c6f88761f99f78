import type { ConfiguratorDetail, ConfiguratorElement, Source } from "@channelfit/configurator/element";
import type { CompanyProfile } from "@channelfit/schema";
import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Told = (event: CustomEvent<ConfiguratorDetail>) => void;

interface ConfiguratorAttributes extends HTMLAttributes<ConfiguratorElement> {
  readonly theme?: "light" | "dark";
  /** Answers to begin with; another object replaces all answers given since. */
  readonly profile?: CompanyProfile;
  readonly source?: Source;
  readonly onchange?: Told;
  readonly oncomplete?: Told;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "channelfit-configurator": DetailedHTMLProps<ConfiguratorAttributes, ConfiguratorElement>;
    }
  }
}
