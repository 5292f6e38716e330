import ArgumentParser
import Conversation
import Dialogue
import LineProtocol
import Responses

/// `skincare chat`: a talk in the terminal.
struct ChatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Talk in the terminal; plain lines in a pipe.",
        discussion: "Commands: /help, /sources, /explain, /quit. Control-D ends too."
    )

    /// What can be typed beside questions.
    static let commands = ["/explain", "/help", "/quit", "/sources"]

    @OptionGroup var options: SharedOptions

    @Flag(help: "Show what each stage made of a message.")
    var explain = false

    /// Loads, greets and answers until the input ends.
    ///
    /// - Throws: `ExitCode.failure` where knowledge or prompts have faults.
    func run() throws {
        let terminal = Terminal()
        var talk = Talk(try options.assistant(), terminal: terminal, explains: explain)
        guard terminal.isInteractive else {
            for line in InputLines(limit: LineSession.textLimit) {
                talk.take(line)
                if talk.isOver { return }
            }
            return
        }
        talk.greet()
        let editor = LineEditor()
        while !talk.isOver, let line = editor.line(prompt: "> ") {
            talk.take(.bytes(Array(line.utf8)))
        }
        if !talk.isOver { Output.say("") }
    }
}

/// A talk with one person.
private struct Talk {
    private let assistant: Assistant
    private let terminal: Terminal
    private let printer: ReplyPrinter
    private var explains: Bool
    private var state = DialogueState()

    /// Whether the person wants to end.
    private(set) var isOver = false

    init(_ assistant: Assistant, terminal: Terminal, explains: Bool) {
        self.assistant = assistant
        self.terminal = terminal
        self.explains = explains
        printer = ReplyPrinter(terminal)
    }

    func greet() {
        Output.say(terminal.fitted(assistant.composer.greeting))
    }

    /// Answers a line, or does what it commands.
    mutating func take(_ line: LineSplitter.Line) {
        guard case .bytes(let bytes) = line, bytes.count <= LineSession.textLimit else {
            return Output.notice(
                "That line is too long; at most \(LineSession.textLimit) bytes are read."
            )
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("/") {
            obey(text.split(separator: " ").first.map(String.init) ?? text)
        } else {
            answer(text)
        }
    }

    private mutating func answer(_ text: String) {
        let turn = assistant.turn(for: text, in: state)
        state = turn.state
        printer.show(turn.response)
        if explains { printer.explain(turn) }
    }

    private mutating func obey(_ command: String) {
        switch command {
        case "/quit": isOver = true
        case "/help": help()
        case "/explain":
            explains.toggle()
            Output.notice(explains ? "Explaining each message." : "No longer explaining.")
        case "/sources": showSources()
        default:
            Output.notice(
                "Unknown command; known are \(ChatCommand.commands.joined(separator: ", "))."
            )
        }
    }

    private func help() {
        Output.say(
            """
            \(terminal.fitted(assistant.composer.help))
            /sources  the sources of the last answer
            /explain  show how messages are read, or stop showing it
            /quit     end
            """
        )
    }

    private func showSources() {
        guard let act = state.previous else { return Output.notice("Nothing was answered yet.") }
        let sources = assistant.composer.response(to: act).sources
        guard !sources.isEmpty else { return Output.notice("The last answer stated no facts.") }
        for source in sources {
            Output.say(terminal.fitted(assistant.composer.fullName(of: source)))
        }
    }
}
