package import Diagnostics

/// How strong the evidence behind a statement is.
package enum Grade: String, Hashable, Sendable, CaseIterable {
    /// Several good trials or reviews agree.
    case strong
    /// Good studies with gaps.
    case moderate
    /// Few or small studies.
    case limited
    /// Single small studies or reports.
    case weak
    /// What those who do it say.
    case expertOpinion = "expert-opinion"
    /// What a regulator or a device label says.
    case regulatory
    /// Somebody looked and found no evidence.
    case none
    /// Not seen in a source, or resting on general knowledge alone: the weakest of all.
    case unverified
}

/// Whether a statement was seen in a source that somebody read.
package enum Checked: String, Hashable, Sendable {
    /// All of it.
    case yes
    /// Some of it.
    case partly
    /// None of it.
    case no
}

/// What stands behind a statement: its id, its sources, their strength, and its place in a file.
package struct Provenance: Hashable, Sendable {
    /// The id that it keeps for ever, such as `ben-acne-scars`.
    package let id: String

    /// The strength that the editor gave it, if statements of its kind carry one.
    package let authoredGrade: Grade?

    /// Whether it was seen in its sources.
    package let checked: Checked

    /// The ids of its sources, never empty.
    package let sources: [String]

    /// Where it is written.
    package let position: SourcePosition
}
