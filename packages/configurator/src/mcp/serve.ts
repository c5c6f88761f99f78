import type { Knowledge } from "@channelfit/rules";
import type { Language } from "@channelfit/schema";
import { contractOf } from "@channelfit/schema/contracts";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";
import packageJson from "../../package.json" with { type: "json" };
import { message } from "../messages.ts";
import { type Answer, toolsOf } from "./tools.ts";

const profileSchema = "channelfit://schemas/company-profile.json";

/** Serves the tools on standard input and output until the client closes them. */
export async function serve(knowledge: Knowledge, language: Language): Promise<void> {
  const tools = toolsOf(knowledge, language);
  const { server } = new McpServer(
    { name: "channelfit", version: packageJson.version },
    { capabilities: { tools: {}, resources: {} }, instructions: message("mcp.instructions", language) },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(({ call, ...tool }) => tool) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: given = {} } }) => {
    const tool = tools.find((entry) => entry.name === name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, message("mcp.unknown-tool", language, { name }));
    return resultOf(tool.call(given));
  });
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: [
      {
        uri: profileSchema,
        name: "company-profile",
        title: message("mcp.profile-schema", language),
        mimeType: "application/schema+json",
      },
    ],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => {
    if (uri !== profileSchema) throw new McpError(ErrorCode.InvalidParams, uri);
    return { contents: [{ uri, mimeType: "application/schema+json", text: JSON.stringify(contractOf("company-profile")) }] };
  });
  const transport = new StdioServerTransport();
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once("end", () => server.close());
  });
  await server.connect(transport);
  await closed;
}

function resultOf(answer: Answer): CallToolResult {
  return "failure" in answer
    ? { isError: true, content: [{ type: "text", text: answer.failure }] }
    : { content: [{ type: "text", text: answer.text }], structuredContent: { ...answer.data } };
}
