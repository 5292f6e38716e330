import IntentMatching
package import Language

/// The counted tier alone on a public set of labelled texts: each training text is a sample phrase.
package struct CountedEvaluation {
    private let classifier: SampleClassifier
    private let unknown: String
    /// The margin in deviations below which a text is declined.
    package private(set) var threshold = 0.0

    /// Counts the training texts; those labelled `unknown` are no samples.
    ///
    /// - Complexity: O(*n*) in the length of all texts.
    package init(training: [LabelledText], unknown: String, tokenizer: Tokenizer) {
        self.unknown = unknown
        var texts: [String: [String]] = [:]
        for text in training {
            for label in text.labels where label != unknown {
                texts[label, default: []].append(text.text)
            }
        }
        classifier = SampleClassifier(
            texts.sorted { $0.key < $1.key }.map { (label: $0.key, texts: $0.value) },
            tokenizer: tokenizer
        )
    }

    /// Takes the threshold with which most validation texts are right, the lowest of several.
    ///
    /// - Complexity: O(*n* log *n*) in the number of texts.
    package mutating func chooseThreshold(on validation: [LabelledText]) {
        let scored = validation.map { text in
            let best = classifier.best(for: text.text)
            return (
                margin: best?.margin ?? 0, isRight: best.map { text.labels == [$0.label] } ?? false,
                isUnknown: text.labels == [unknown]
            )
        }
        .sorted { $0.margin < $1.margin }
        var right = scored.count { $0.isRight }
        var best = right
        threshold = 0
        for (number, text) in scored.enumerated() {
            right += (text.isUnknown ? 1 : 0) - (text.isRight ? 1 : 0)
            guard right > best else { continue }
            best = right
            let next = number + 1 < scored.count ? scored[number + 1].margin : text.margin
            threshold = (text.margin + next) / 2
        }
    }

    /// How the counted tier does on texts.
    ///
    /// - Complexity: O(*n*) in the number of texts.
    package func evaluation(on texts: [LabelledText]) -> Evaluation {
        let unknown = unknown
        var evaluation = Evaluation { $0 == unknown }
        for text in texts {
            let best = classifier.best(for: text.text)
            let isNamed = best.map { $0.margin >= threshold } ?? false
            evaluation.add(text, found: isNamed ? [best?.label ?? unknown] : [unknown])
        }
        return evaluation
    }
}
