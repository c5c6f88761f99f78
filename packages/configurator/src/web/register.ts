import { ChannelfitConfigurator } from "./element.ts";

export type { ConfiguratorDetail, ConfiguratorElement, Source } from "./api.ts";

customElements.define("channelfit-configurator", ChannelfitConfigurator);
