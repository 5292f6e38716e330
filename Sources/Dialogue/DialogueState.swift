/// What a conversation has come to: passed in with a message, handed back with the reply.
///
/// A conversation is a fold over its turns: the same turns give the same state.
package struct DialogueState: Hashable, Sendable {
    /// What was decided last, for questions about the last reply.
    package var previous: DialogueAct?

    /// The treatments and products that are spoken of, for messages that name none.
    package var focus: [String] = []

    /// What was spoken of before that, for messages that set the two against each other.
    package var earlierFocus: [String] = []

    /// What was asked last, for messages that leave it unsaid.
    package var frame: Frame?

    /// The ids of what the person told about themselves, in the order of telling.
    package var remembered: [String] = []

    /// The ids of the terms that replies have explained already.
    package var explained: Set<String> = []

    /// The state before the first message.
    package init() {}
}

/// What a question was: "and for pores?" asks the same again of something else.
package struct Frame: Hashable, Sendable {
    /// The ids of its intents.
    package let intents: [String]

    /// The ids of the conditions that it named.
    package let conditions: [String]

    /// The ids of the activities and products that it asked about.
    package let activities: [String]
}
