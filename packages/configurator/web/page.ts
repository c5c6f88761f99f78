import "../src/web/register.ts";
import { startPage } from "../src/web/page.ts";

startPage(document);
