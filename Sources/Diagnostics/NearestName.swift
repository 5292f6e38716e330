extension Sequence<String> {
    /// The name that `typed` was most likely meant to be, if one is near enough.
    ///
    ///     ["acne", "acne-scars"].nearest(to: "acne-scar")  // "acne-scars"
    ///
    /// Near enough is at most two changed letters, and at most a third of the word.
    ///
    /// - Complexity: O(*n* · *m*²) in the number of names and their length: for messages only.
    package func nearest(to typed: String) -> String? {
        let limit = Swift.min(2, typed.count / 3)
        let ranked = map { (name: $0, distance: $0.editDistance(to: typed)) }
            .filter { $0.distance <= limit }
        return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }
}

extension String {
    /// The number of inserted, deleted and replaced characters between two words (Levenshtein).
    ///
    /// - Complexity: O(*n* · *m*).
    fileprivate func editDistance(to other: String) -> Int {
        let columns = Array(other)
        var previous = Array(0...columns.count)
        for (row, character) in enumerated() {
            var current = [row + 1]
            for (column, candidate) in columns.enumerated() {
                let replaced = previous[column] + (character == candidate ? 0 : 1)
                current.append(Swift.min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[columns.count]
    }
}
