"""Chat completions by llama.cpp, as cyllama brings it: one model, one request at a time, answers held to a JSON schema.

It runs in an environment of its own and knows nothing of gnomon: python server.py MODEL PORT
"""

from __future__ import annotations

import json
import os
import re
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from cyllama import LLM, GenerationConfig
from cyllama.llama.llama_cpp import LlamaContext, LlamaSampler, LlamaSamplerChainParams
from cyllama.utils.json_schema_to_grammar import json_schema_to_grammar

ROOM = 4096  # tokens of a prompt and its answer
THREADS = max(1, (os.cpu_count() or 2) // 2)  # threads that wait for one another stand still on a busy machine


class Held(LLM):  # type: ignore[misc]
    """A model whose answers keep to a grammar, if there is one."""

    grammar = ""

    def _ensure_context(self, prompt_length: int, config: GenerationConfig) -> LlamaContext:
        context = super()._ensure_context(prompt_length, config)
        context.set_n_threads(THREADS, THREADS)
        return context

    def _ensure_sampler(self, config: GenerationConfig) -> LlamaSampler:
        sampler = LlamaSampler(LlamaSamplerChainParams())
        if self.grammar:
            sampler.add_grammar(self.vocab, self.grammar, "root")
        sampler.add_top_k(40)
        sampler.add_temp(config.temperature)
        sampler.add_dist(7)
        self._sampler = sampler
        return sampler


def handler(model: Held) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            return

        def do_GET(self) -> None:
            self.send({"object": "list", "data": [{"id": "small", "object": "model"}]})

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
            told = [m["content"] for m in asked["messages"]]
            form = asked.get("response_format", {}).get("json_schema", {}).get("schema")
            grammar = json_schema_to_grammar(form) if form else ""
            model.grammar = re.sub(r"(?m)^space ::=.*$", 'space ::= " "?', grammar)  # else it ends in blank lines
            prompt = "\n\n".join((*told[:-1], f"Input: {told[-1]}", "Output: "))  # the model knows no chat
            read, last = (len(model.vocab.tokenize(t, True, False)) for t in (prompt, told[-1]))
            most = min(int(asked.get("max_tokens", 256)), last + 64, ROOM - read - 1)  # it would go on for ever
            config = GenerationConfig(max_tokens=max(1, most), temperature=float(asked.get("temperature", 0.7)))
            config.n_ctx = ROOM
            text = str(model(prompt, config)) if most > 0 else ""
            written = len(model.vocab.tokenize(text, False, False))
            ended = "length" if written >= most else "stop"
            message = {"role": "assistant", "content": text}
            usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
            choice = {"index": 0, "message": message, "finish_reason": ended}
            self.send({"id": "c", "object": "chat.completion", "created": 0, "model": asked["model"],
                       "choices": [choice], "usage": usage})  # fmt: skip

        def send(self, data: Any) -> None:
            body = json.dumps(data).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler


if __name__ == "__main__":
    with Held(sys.argv[1], verbose=False) as model:
        HTTPServer(("127.0.0.1", int(sys.argv[2])), handler(model)).serve_forever()
