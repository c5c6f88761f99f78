import { defaultLanguage, isLanguage } from "@channelfit/schema";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Advice } from "./advice.tsx";

const asked = new URLSearchParams(location.search).get("lang");
const language = isLanguage(asked) ? asked : defaultLanguage;

createRoot(document.querySelector("main") as HTMLElement).render(
  <StrictMode>
    <Advice language={language} />
  </StrictMode>,
);
