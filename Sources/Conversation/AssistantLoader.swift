package import Diagnostics
package import Knowledge
package import Responses

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
        parts(reportingTo: &collector).map { Assistant(knowledge: $0, prompts: $1) }
    }

    /// What is known and how it is said, without the stages that understand questions; nil after reporting what is wrong.
    ///
    /// - Complexity: O(*n*) in the size of the files.
    package func loadLibrary(
        reportingTo collector: inout DiagnosticCollector
    ) -> (knowledge: KnowledgeBase, composer: ResponseComposer)? {
        parts(reportingTo: &collector).map { ($0, ResponseComposer($0, prompts: $1)) }
    }

    private func parts(
        reportingTo collector: inout DiagnosticCollector
    ) -> (knowledge: KnowledgeBase, prompts: PromptLibrary)? {
        let base = KnowledgeBaseLoader(folder: knowledge, schema: knowledgeSchema)
            .load(reportingTo: &collector)
        let library = prompts(for: base, reportingTo: &collector)
        guard let base, let library else { return nil }
        return (base, library)
    }

    /// The knowledge with the texts of its statements, or nil after reporting what is wrong with it or with the prompts.
    ///
    /// - Complexity: O(*n*) in the size of the files.
    package func loadForReview(
        reportingTo collector: inout DiagnosticCollector
    ) -> (knowledge: KnowledgeBase, texts: [StatementText])? {
        let review = KnowledgeBaseLoader(folder: knowledge, schema: knowledgeSchema)
            .loadForReview(reportingTo: &collector)
        let library = prompts(for: review?.knowledge, reportingTo: &collector)
        return library == nil ? nil : review
    }

    /// The prompts, with the lines that knowledge names; where there is none, their own faults are reported all the same.
    private func prompts(
        for base: KnowledgeBase?,
        reportingTo collector: inout DiagnosticCollector
    ) -> PromptLibrary? {
        guard let base else {
            return PromptLibrary.load(folder: prompts, lines: nil, reportingTo: &collector)
        }
        var lines: [String: SourcePosition] = [:]
        for intent in base.intents.entries {
            if let prompt = intent.prompt, lines[prompt] == nil { lines[prompt] = intent.position }
        }
        return PromptLibrary.load(folder: prompts, lines: lines, reportingTo: &collector)
    }
}
