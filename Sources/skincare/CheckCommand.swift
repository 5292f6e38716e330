import ArgumentParser
import ContentChecks
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
        discussion: """
            Errors are what makes knowledge unusable. Warnings are about what people will read: sentences too long or too \
            hard, words unexplained, promises, sources that nothing cites, what a treatment does not say, and files whose \
            review date is past at --now. The exit status is 1 where there is an error, and with --strict where there \
            is a warning.
            """
    )

    @Argument(help: "The folder of knowledge, instead of --knowledge.")
    var path: String?

    @Flag(help: "Fail on warnings as well.")
    var strict = false

    @OptionGroup var options: SharedOptions

    /// Loads, reports, and counts what there is.
    ///
    /// - Throws: `ExitCode.failure` where there are faults.
    func run() throws {
        var folders = try options.folders()
        if let path { folders.knowledge = path }
        var collector = DiagnosticCollector()
        let review = options.loader(folders).loadForReview(reportingTo: &collector)
        let today = (options.now ?? Date()).formatted(.iso8601.year().month().day())
        var findings = collector.diagnostics
        if let review {
            findings +=
                ContentReview(review.knowledge, texts: review.texts, today: today).findings
        }
        Output.report(findings)
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        if !findings.isEmpty {
            Output.notice(
                "\(errors) error\(errors == 1 ? "" : "s"), "
                    + "\(warnings) warning\(warnings == 1 ? "" : "s")"
            )
        }
        guard let review, errors == 0, !strict || warnings == 0 else { throw ExitCode.failure }
        for (name, count) in review.knowledge.counts { Output.say("\(name) \(count)") }
    }
}

extension KnowledgeBase {
    /// How many entries there are of each kind.
    fileprivate var counts: [(name: String, count: Int)] {
        [
            ("sources", sources.entries.count), ("concepts", concepts.entries.count),
            ("facts", facts.entries.count), ("contraindications", contraindications.entries.count),
            ("aftercare rules", aftercare.entries.count),
            ("pauses", pauses.entries.count), ("terms", terms.entries.count),
            ("timeline entries", timeline.entries.count),
            ("red flags", redFlags.entries.count), ("claims", claims.entries.count),
            ("intents", intents.entries.count), ("left out on purpose", leftOut.entries.count),
        ]
    }
}
