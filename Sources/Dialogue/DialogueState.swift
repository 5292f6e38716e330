/// What a conversation has come to: passed in with a message, handed back with the reply.
package struct DialogueState: Hashable, Sendable {
    /// What was decided last, for questions about the last reply.
    package var previous: DialogueAct?

    /// The ids of the terms that replies have explained already.
    package var explained: Set<String> = []

    /// The state before the first message.
    package init() {}
}
