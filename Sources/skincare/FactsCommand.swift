import ArgumentParser
import Conversation
import Knowledge

/// `skincare facts`: what is known.
struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Browse what is known: topics, a topic, one statement, or a source."
    )

    @Argument(
        help: "A topic, an aspect of it, or the id of a statement or source; none lists the topics."
    )
    var words: [String] = []

    @OptionGroup var options: SharedOptions

    /// Prints what was asked for.
    ///
    /// - Throws: `ExitCode.failure` where knowledge has faults; `ValidationError` for an unknown id.
    func run() throws {
        let library = try options.library()
        let browser = FactBrowser(library.knowledge, composer: library.composer)
        guard let lines = browser.lines(for: words) else {
            throw ValidationError("nothing is called that; `skincare facts` lists the topics")
        }
        for line in lines { Output.say(line) }
    }
}
