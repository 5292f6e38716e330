import ArgumentParser

/// The command line.
@main
struct Skincare: ParsableCommand {
    /// The version of the program.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "skincare",
        abstract:
            "Answers questions from written facts, with a source for each.",
        discussion: """
            It gives general information and is not a medical device: it cannot see you, and does not replace a \
            clinician. In an emergency call your emergency number. Nothing that is typed is stored or sent.

            Exit status: 0 done; 1 faults were found or knowledge could not be loaded; 64 the command line is wrong.
            """,
        version: version,
        subcommands: [
            ChatCommand.self, AskCommand.self, ServeCommand.self, CheckCommand.self,
            FactsCommand.self, EvaluateCommand.self,
        ],
        defaultSubcommand: ChatCommand.self
    )
}
