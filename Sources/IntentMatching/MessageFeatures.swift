import Knowledge
import Language

/// What of a message is counted: its words, the kinds of its concepts, and pairs of near neighbours.
enum MessageFeatures {
    /// The features of an analysis, each once.
    ///
    /// Concepts stand in pairs as their kind, so that what is said of one scar is evidence for every scar.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    static func features(of analysis: Analysis) -> Set<String> {
        var features: Set<String> = []
        var previous = "^"
        var beforeThat = ""
        var index = 0
        let starts = Dictionary(
            uniqueKeysWithValues: analysis.mentions.map { ($0.tokens.lowerBound, $0) }
        )
        while index < analysis.tokens.count {
            var tag = analysis.tokens[index].stem
            if let mention = starts[index] {
                for token in analysis.tokens[mention.tokens] { features.insert(token.stem) }
                tag = "{\(mention.kind.rawValue)}"
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
            features.insert(tag)
            features.insert(previous + " " + tag)
            if !beforeThat.isEmpty { features.insert(beforeThat + " _ " + tag) }
            beforeThat = previous
            previous = tag
        }
        features.insert(previous + " $")
        return features
    }
}
