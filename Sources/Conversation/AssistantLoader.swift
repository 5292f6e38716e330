package import Diagnostics
import Knowledge
import Responses

/// Loads knowledge and prompts, and puts an assistant together: or reports every fault of both.
package struct AssistantLoader {
    /// The folder of knowledge.
    package let knowledge: String

    /// The folder of prompts.
    package let prompts: String

    /// The schema of knowledge; the one in its folder if nil.
    package let knowledgeSchema: String?

    /// Creates a loader.
    package init(knowledge: String, prompts: String, knowledgeSchema: String? = nil) {
        self.knowledge = knowledge
        self.prompts = prompts
        self.knowledgeSchema = knowledgeSchema
    }

    /// The assistant, or nil after reporting what is wrong.
    ///
    /// - Complexity: O(*n*) in the size of the files.
    package func load(reportingTo collector: inout DiagnosticCollector) -> Assistant? {
        let base = KnowledgeBaseLoader(folder: knowledge, schema: knowledgeSchema)
            .load(reportingTo: &collector)
        guard let base else {
            // The prompts' own faults are reported all the same.
            _ = PromptLibrary.load(folder: prompts, lines: nil, reportingTo: &collector)
            return nil
        }
        var lines: [String: SourcePosition] = [:]
        for intent in base.intents.entries {
            if let prompt = intent.prompt, lines[prompt] == nil { lines[prompt] = intent.position }
        }
        let library = PromptLibrary.load(folder: prompts, lines: lines, reportingTo: &collector)
        return library.map { Assistant(knowledge: base, prompts: $0) }
    }
}
