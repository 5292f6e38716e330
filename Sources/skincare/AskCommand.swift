import ArgumentParser
import Conversation
import Diagnostics
import Dialogue
import Knowledge
import LineProtocol

/// `skincare ask`: one question, or one a line from standard input.
struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask one question; without a text, one question a line from standard input."
    )

    @Argument(help: "The question, in one argument or several.")
    var text: [String] = []

    @OptionGroup var options: SharedOptions

    @Flag(help: "Print the reply as one line of JSON.")
    var json = false

    @Flag(help: "Show what each stage made of the message.")
    var explain = false

    @Option(
        help: ArgumentHelp(
            "Show what spoke for an intent, and the first thing that its nearest pattern missed.",
            valueName: "intent"
        )
    )
    var whyNot: String?

    /// Answers.
    ///
    /// - Throws: `ExitCode.failure` where knowledge or prompts have faults; `ValidationError` for an unknown intent.
    func run() throws {
        let assistant = try options.assistant()
        if let whyNot, assistant.knowledge.intents[whyNot] == nil {
            let near = assistant.knowledge.intents.entries.map(\.id).nearest(to: whyNot)
            throw ValidationError(
                "no intent is called '\(whyNot)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
            )
        }
        guard text.isEmpty else { return answer(text.joined(separator: " "), assistant) }
        for line in InputLines(limit: LineSession.jsonLimit) {
            guard case .bytes(let bytes) = line else {
                Output.notice(
                    "A line is too long; at most \(LineSession.jsonLimit) bytes are read."
                )
                continue
            }
            answer(String(decoding: bytes, as: UTF8.self), assistant)
        }
    }

    private func answer(_ text: String, _ assistant: Assistant) {
        let turn = assistant.turn(for: text, in: DialogueState())
        let printer = ReplyPrinter(Terminal())
        if json {
            Output.say(JSONReply(turn.response, knowledge: assistant.knowledge).line)
        } else {
            printer.show(turn.response)
        }
        if let whyNot {
            let lines = Explanation(turn).lines(
                on: whyNot,
                assistant.nearMiss(of: whyNot, in: text)
            )
            Output.notice(lines.joined(separator: "\n"))
        }
        // Lines of JSON stay what they are: beside them, the explanation is a notice.
        if explain, json {
            Output.notice(Explanation(turn).lines.joined(separator: "\n"))
        } else if explain {
            printer.explain(turn)
        }
    }
}
