import Diagnostics
import TestSupport

@testable import Responses

/// A folder of prompts that is complete without being wordy, with some of them worded by a test.
struct PromptFolder {
    /// The place of the intent that names the one line there is.
    static let intent = SourcePosition(file: "talk.xml", line: 7, column: 3)

    /// Where the folder is.
    var path: String { folder.path }

    /// The file that a test words.
    var file: String { path + "/worded.xml" }

    private let folder: TemporaryFolder

    /// Writes the folder.
    ///
    /// - Parameters:
    ///   - worded: The text of the file that the test words.
    ///   - ids: The prompts that stand there, or nowhere: all others get a text of their placeholders.
    /// - Throws: What the file system does.
    init(_ worded: String, without ids: Set<String>) throws {
        var plain = ""
        let all = PromptCatalog.signatures.merging(["chat.hello": PromptCatalog.line]) { $1 }
        for (id, signature) in all.sorted(by: { $0.key < $1.key }) where !ids.contains(id) {
            let slots = signature.required.sorted().map { "<\($0)/>" }.joined(separator: " ")
            plain += #"<prompt id="\#(id)">\#(id) \#(slots)</prompt>"# + "\n"
        }
        folder = try TemporaryFolder([
            "plain.xml": "<prompts>\(plain)</prompts>", "worded.xml": worded,
        ])
    }

    /// A folder with some prompts worded by the test.
    init(_ prompts: [String: String]) throws {
        let texts = prompts.map { #"<prompt id="\#($0.key)">\#($0.value)</prompt>"# }
        try self.init("<prompts>\(texts.joined())</prompts>", without: Set(prompts.map(\.key)))
    }

    /// Loads it, with knowledge that names one line.
    func library(reportingTo collector: inout DiagnosticCollector) -> PromptLibrary? {
        PromptLibrary.load(
            folder: path,
            schema: Repository.prompts + "/schema/prompts.xsd",
            lines: ["chat.hello": Self.intent],
            reportingTo: &collector
        )
    }
}
