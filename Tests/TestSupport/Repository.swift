package import Conversation
import Diagnostics
import Foundation

/// The folders of this checkout.
package enum Repository {
    /// The top folder.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path()

    /// The knowledge that ships.
    package static let knowledge = root + "Knowledge"

    /// The schema of knowledge.
    package static let knowledgeSchema = knowledge + "/schema/knowledge.xsd"

    /// The prompts that ship.
    package static let prompts = root + "Prompts"

    /// A tiny knowledge base about another subject.
    package static let bread = root + "Tests/TestSupport/Bread"
}

/// Assistants that tests talk to, each loaded once.
package enum Assistants {
    /// The one that ships.
    package static let shipped = load(Repository.knowledge)

    /// The one about bread.
    package static let bread = load(Repository.bread)

    /// An assistant from a folder of knowledge; the test run ends where it has faults.
    package static func load(_ knowledge: String) -> Assistant {
        var collector = DiagnosticCollector()
        let loader = AssistantLoader(
            knowledge: knowledge,
            prompts: Repository.prompts,
            knowledgeSchema: Repository.knowledgeSchema
        )
        guard let assistant = loader.load(reportingTo: &collector) else {
            preconditionFailure(collector.diagnostics.map(\.description).joined(separator: "\n"))
        }
        return assistant
    }
}
