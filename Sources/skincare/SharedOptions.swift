import ArgumentParser
import Conversation
import Diagnostics
import Knowledge
import Responses

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of knowledge.", valueName: "dir"))
    var knowledge: String?

    @Option(help: ArgumentHelp("The folder of prompts.", valueName: "dir"))
    var prompts: String?

    @Option(
        help: ArgumentHelp(
            "The time to take for now, such as 2026-03-02T10:00:00Z.",
            valueName: "time"
        ),
        transform: SharedOptions.time
    )
    var now: Date?

    /// The time that a text spells.
    ///
    /// - Throws: `ValidationError` where it is not in ISO 8601.
    static func time(_ text: String) throws -> Date {
        do {
            return try Date.ISO8601FormatStyle().parse(text)
        } catch {
            throw ValidationError("no time in ISO 8601; write it like 2026-03-02T10:00:00Z")
        }
    }

    /// Where knowledge and prompts are.
    ///
    /// - Throws: `ValidationError` that names every place looked at, where one is missing.
    func folders() throws -> (knowledge: String, prompts: String) {
        let locator = ResourceLocator()
        return (
            try knowledge ?? locator.folder(named: "Knowledge"),
            try prompts ?? locator.folder(named: "Prompts")
        )
    }

    /// The assistant, after its faults were reported on standard error.
    ///
    /// - Throws: `ExitCode.failure` where there were faults.
    func assistant() throws -> Assistant {
        let folders = try folders()
        var collector = DiagnosticCollector()
        let assistant = loader(folders).load(reportingTo: &collector)
        Output.report(collector.diagnostics)
        guard let assistant else { throw ExitCode.failure }
        return assistant
    }

    /// What is known and how it is said, without the stages that understand questions.
    ///
    /// - Throws: `ExitCode.failure` where there were faults.
    func library() throws -> (knowledge: KnowledgeBase, composer: ResponseComposer) {
        let folders = try folders()
        var collector = DiagnosticCollector()
        let library = loader(folders).loadLibrary(reportingTo: &collector)
        Output.report(collector.diagnostics)
        guard let library else { throw ExitCode.failure }
        return library
    }

    /// The loader of both folders; knowledge without a schema of its own uses the one that ships.
    func loader(_ folders: (knowledge: String, prompts: String)) -> AssistantLoader {
        let own = folders.knowledge + "/schema/knowledge.xsd"
        let shipped = try? ResourceLocator().folder(named: "Knowledge") + "/schema/knowledge.xsd"
        let hasOwn = FileManager.default.fileExists(atPath: own)
        return AssistantLoader(
            knowledge: folders.knowledge,
            prompts: folders.prompts,
            knowledgeSchema: hasOwn ? nil : shipped
        )
    }
}
