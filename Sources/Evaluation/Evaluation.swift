/// How often answers name what labelled texts mean, and where they do not.
package struct Evaluation: Sendable {
    /// All texts.
    package private(set) var overall = Proportion()

    /// The texts with each label.
    package private(set) var byLabel: [String: Proportion] = [:]

    /// The texts with each tag.
    package private(set) var byTag: [String: Proportion] = [:]

    /// Texts that were declined though they should be answered.
    package private(set) var falseRejections = Proportion()

    /// Texts that were declined as they should be.
    package private(set) var rejections = Proportion()

    /// How often one label was taken for another.
    package private(set) var confusions: [Confusion: Int] = [:]

    /// A label that was meant, and the one that was named instead.
    package struct Confusion: Hashable, Sendable {
        /// What was meant.
        package let meant: String
        /// What was named first.
        package let named: String
    }

    /// Whether a label stands for what is to be declined.
    private let isDeclined: @Sendable (String) -> Bool

    /// An evaluation without texts.
    package init(isDeclined: @escaping @Sendable (String) -> Bool) {
        self.isDeclined = isDeclined
    }

    /// Counts a text and what was found in it; nothing found is declined.
    package mutating func add(_ text: LabelledText, found: [String]) {
        let isRejected = found.allSatisfy(isDeclined)
        let shouldReject = text.labels.allSatisfy(isDeclined)
        let isHit = text.isMet(by: found) || shouldReject && isRejected
        overall.add(isHit)
        for label in text.labels { byLabel[label, default: Proportion()].add(isHit) }
        for tag in text.tags { byTag[tag, default: Proportion()].add(isHit) }
        if shouldReject { rejections.add(isRejected) } else { falseRejections.add(isRejected) }
        guard !isHit, let named = found.first else { return }
        for label in text.labels where !found.contains(label) {
            confusions[Confusion(meant: label, named: named), default: 0] += 1
        }
    }

    /// The figures as lines for a person.
    ///
    /// - Complexity: O(*n* log *n*) in the number of labels and tags.
    package var lines: [String] {
        let pairs = confusions.sorted {
            ($1.value, $0.key.meant, $0.key.named) < ($0.value, $1.key.meant, $1.key.named)
        }
        return [
            "right              \(overall)", "declined, in scope \(falseRejections)",
            "declined, outside  \(rejections)",
        ]
            + table("label", byLabel) + table("tag", byTag)
            + pairs.prefix(20).map { "taken for  \($0.key.meant) → \($0.key.named)  \($0.value)" }
    }

    private func table(_ name: String, _ shares: [String: Proportion]) -> [String] {
        shares.sorted { $0.key < $1.key }.map { "\(name)  \($0.key)  \($0.value)" }
    }
}
