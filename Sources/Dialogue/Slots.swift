/// The values that a message gives for what an answer may need.
package struct Slots: Hashable, Sendable {
    /// The ids of conditions that it names.
    package var conditions: [String] = []

    /// The ids of activities and products that it asks about.
    package var activities: [String] = []

    /// The ids of states of a person that it names.
    package var states: [String] = []

    /// The time that it names, as it was said.
    package var when: String?

    /// Creates slots without values.
    package init() {}
}
