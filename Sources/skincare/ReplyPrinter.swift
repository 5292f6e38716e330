import Conversation
import Responses

/// Shows replies to a person.
struct ReplyPrinter {
    private let terminal: Terminal

    /// Creates a printer for a terminal.
    init(_ terminal: Terminal) {
        self.terminal = terminal
    }

    /// Prints a reply: its paragraphs, then its evidence and sources in faint letters.
    func show(_ response: Response) {
        for paragraph in response.paragraphs {
            Output.say(terminal.fitted(paragraph.map(\.text).joined(separator: " ")))
        }
        if let footer = response.footer { Output.say(terminal.faint(terminal.fitted(footer))) }
    }

    /// Prints what each stage made of a message.
    func explain(_ turn: Turn) {
        Output.say(terminal.faint(Explanation(turn).lines.joined(separator: "\n")))
    }
}
