import ArgumentParser
import Conversation
import LineProtocol

/// `skincare serve`: the line protocol.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Speak the line protocol, text or JSON a line, over standard streams."
    )

    @OptionGroup var options: SharedOptions

    @Flag(help: "Over standard input and output.")
    var stdio = false

    /// Refuses to serve nowhere.
    ///
    /// - Throws: `ValidationError` where no stream is named.
    func validate() throws {
        guard stdio else { throw ValidationError("name a stream to serve: --stdio") }
    }

    /// Answers lines until the input ends.
    ///
    /// - Throws: `ExitCode.failure` where knowledge or prompts have faults.
    func run() throws {
        var session = LineSession(try options.assistant(), engine: Skincare.version)
        Output.say(session.hello)
        for line in InputLines(limit: LineSession.jsonLimit) {
            Output.say(session.reply(to: line))
            if session.isOver { return }
        }
    }
}
