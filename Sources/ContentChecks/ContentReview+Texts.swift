import Knowledge

extension ContentReview {
    /// The words of all names of concepts, in lower case.
    var nameWords: Set<String> {
        var words: Set<String> = []
        for concept in knowledge.concepts.entries {
            for name in concept.names where name.use != .misspelt {
                words.formUnion(
                    Prose(name.text.lowercased()).words.flatMap { $0.split(separator: "-") }.map(
                        String.init
                    )
                )
                words.formUnion(Prose(name.text.lowercased()).words)
            }
        }
        return words
    }

    /// The texts of each statement that a reply says together.
    var saidTexts: [[StatementText]] {
        var groups: [[StatementText]] = []
        for text in texts where text.isSaid && !text.isAside {
            if groups.last?.last?.statement == text.statement {
                groups[groups.count - 1].append(text)
            } else {
                groups.append([text])
            }
        }
        return groups
    }
}
