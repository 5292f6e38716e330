import ArgumentParser
import Conversation
import Diagnostics
import Knowledge

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `skincare check`: every fault of knowledge and prompts.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report every fault of knowledge and prompts, with its place.",
        discussion: "Files whose review date is past, at --now, are noted; notes are no faults."
    )

    @Argument(help: "The folder of knowledge, instead of --knowledge.")
    var path: String?

    @OptionGroup var options: SharedOptions

    /// Loads, reports, and counts what there is.
    ///
    /// - Throws: `ExitCode.failure` where there are faults.
    func run() throws {
        var folders = try options.folders()
        if let path { folders.knowledge = path }
        var collector = DiagnosticCollector()
        let assistant = options.loader(folders).load(reportingTo: &collector)
        // Days in ISO 8601 sort like the text that they are.
        let today = (options.now ?? Date()).formatted(.iso8601.year().month().day())
        for review in assistant?.knowledge.reviews ?? [] where review.day < today {
            collector.note(
                "was to be reviewed by \(review.day); read it again",
                at: review.position
            )
        }
        Output.report(collector.diagnostics)
        let faults = collector.diagnostics.count { $0.severity == .error }
        guard let assistant else {
            Output.notice(faults == 1 ? "1 fault" : "\(faults) faults")
            throw ExitCode.failure
        }
        for (name, count) in assistant.knowledge.counts { Output.say("\(name) \(count)") }
    }
}

extension KnowledgeBase {
    /// How many entries there are of each kind.
    fileprivate var counts: [(name: String, count: Int)] {
        [
            ("sources", sources.entries.count), ("concepts", concepts.entries.count),
            ("facts", facts.entries.count), ("contraindications", contraindications.entries.count),
            ("aftercare rules", aftercare.entries.count),
            ("timeline entries", timeline.entries.count),
            ("red flags", redFlags.entries.count), ("claims", claims.entries.count),
            ("intents", intents.entries.count), ("left out on purpose", leftOut.entries.count),
        ]
    }
}
