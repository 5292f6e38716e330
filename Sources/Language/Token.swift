/// A stretch of an utterance that is looked up as one word.
///
/// A token never loses text: its range points into the utterance as it was typed. One typed word can give
/// several tokens ("what's" is "what" and "is"): they share its range.
package struct Token: Hashable, Sendable {
    /// Where the word stands, in UTF-8 bytes from the start of the utterance.
    package let range: Range<Int>

    /// The word in lower case, without apostrophes, with shorthand written out.
    package let form: String

    /// The form without inflection: what lexicons and patterns are looked up by.
    package let stem: String

    /// The number of the sentence that it stands in, from 0.
    package let sentence: Int

    /// The same token with another word in it.
    func corrected(to form: String) -> Token {
        Token(range: range, form: form, stem: Stemmer.stem(form), sentence: sentence)
    }

    /// The same token in another sentence.
    func inSentence(_ sentence: Int) -> Token {
        Token(range: range, form: form, stem: stem, sentence: sentence)
    }
}

/// Says nothing of what was typed: descriptions end in logs.
extension Token: CustomStringConvertible, CustomReflectable {
    /// How much there is, not what.
    package var description: String { "a token at \(range)" }

    /// Nothing to look into.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
