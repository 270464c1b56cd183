//! The compact dictionary, opened only at the pages that the text needs.
