package import Dialogue
package import IntentMatching
package import Knowledge
package import Language
package import Responses

/// The whole pipeline: from a message and a state to a reply and the next state.
///
/// One path serves terminal, socket, tests and benchmarks. It is a value without mutable parts: any number of
/// conversations may share it.
package struct Assistant: Sendable {
    /// What it knows.
    package let knowledge: KnowledgeBase

    /// Puts acts into words.
    package let composer: ResponseComposer

    private let stages: Stages

    /// Creates an assistant from parts that are valid by themselves.
    package init(knowledge: KnowledgeBase, prompts: PromptLibrary) {
        self.knowledge = knowledge
        composer = ResponseComposer(knowledge, prompts: prompts)
        stages = Stages(knowledge)
    }

    /// The reply to a message, with what each stage saw.
    ///
    /// The same message in the same state gives the same turn, byte for byte.
    ///
    /// - Complexity: O(*n*) in the length of the message, times the wordings that share a word with it.
    package func turn(for text: String, in state: DialogueState) -> Turn {
        let analysis = stages.analyzer.analysis(of: text)
        let reading = stages.matcher.reading(of: analysis)
        var (act, next) = stages.policy.act(on: analysis, reading: reading, in: state)
        let response = composer.response(to: act, explained: next.explained)
        next.explained.formUnion(response.explained)
        return Turn(analysis: analysis, reading: reading, response: response, state: next)
    }
}

extension Assistant {
    /// Why no pattern of an intent matched a message; nil where one did, or there is none.
    ///
    /// - Complexity: O(*n*) in the length of the intent's patterns: for explanations.
    package func nearMiss(of intent: String, in text: String) -> NearMiss? {
        stages.matcher.nearMiss(of: intent, in: stages.analyzer.analysis(of: text))
    }
}

/// Names what it knows and no more.
extension Assistant: CustomStringConvertible, CustomReflectable {
    /// The knowledge that it answers from.
    package var description: String { "an assistant with \(knowledge)" }

    /// Nothing to look into.
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The stages before the composer.
///
/// They stand behind a reference: with the stages inside the assistant, modules that use it would hold their size,
/// and an incremental build after a change in one of them would not compile those modules anew.
private final class Stages: Sendable {
    let analyzer: Analyzer
    let matcher: IntentMatcher
    let policy: DialoguePolicy

    init(_ knowledge: KnowledgeBase) {
        analyzer = Analyzer(knowledge)
        matcher = IntentMatcher(knowledge, analyzer: analyzer)
        policy = DialoguePolicy(knowledge, analyzer: analyzer)
    }
}

/// One exchange: what each stage made of a message, and what was replied.
package struct Turn: Sendable {
    /// What the message says, as far as words go.
    package let analysis: Analysis

    /// What its wordings speak for.
    package let reading: IntentReading

    /// The reply.
    package let response: Response

    /// What the conversation has come to.
    package let state: DialogueState
}
