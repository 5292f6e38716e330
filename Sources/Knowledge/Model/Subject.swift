package import Diagnostics

/// What a knowledge base is about.
package struct Subject: Hashable, Sendable {
    /// What people call it: "skin treatments".
    package let name: String

    /// The version of the knowledge, chosen by its editors.
    package let version: String

    /// The language of names and sentences, as in `en`.
    package let language: String

    /// The topic that is meant when a question names none.
    package let defaultTopic: String

    /// The source whose statements the claims judge, if there is one.
    package let claimsSource: String?

    /// Where it is written.
    package let position: SourcePosition
}
