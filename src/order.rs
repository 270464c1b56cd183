//! Sorting, compiled once for all types.
//!
//! The standard library's sorts are compiled anew for every type, some six kilobytes each time. They were a quarter of
//! the code that a page downloads and compiles before the first digest, for lists of a few dozen things.

use std::cmp::Ordering;

/// Sorts as [`slice::sort_by`] does: equal items keep their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if items.windows(2).all(|pair| compare(&pair[0], &pair[1]).is_le()) {
        return;
    }
    let order = order(items.len(), &|a, b| compare(&items[a as usize], &items[b as usize]));
    let mut unsorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|place| unsorted[place as usize].take()));
}

/// Sorts as [`slice::sort_by_key`] does: items of equal keys keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The places of so many items, sorted.
fn order(count: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}

/// Sorts numbers byte by byte, which takes no comparison: thousands of pairs of characters are sorted in each text.
pub fn sort_numbers(numbers: &mut Vec<u64>) {
    let all = numbers.iter().fold(0, |all, number| all | number);
    let mut sorted = vec![0; numbers.len()];
    for shift in (0..u64::BITS - all.leading_zeros()).step_by(8) {
        let byte = |number: u64| (number >> shift) as usize & 0xFF;
        let mut places = [0u32; 256];
        numbers.iter().for_each(|&number| places[byte(number)] += 1);
        let mut start = 0;
        for place in &mut places {
            start += std::mem::replace(place, start);
        }
        for &number in numbers.iter() {
            let place = &mut places[byte(number)];
            sorted[*place as usize] = number;
            *place += 1;
        }
        std::mem::swap(numbers, &mut sorted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_sorted() {
        let mut numbers: Vec<u64> = (0..1000).map(|n: u64| n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (n % 64)).collect();
        let mut expected = numbers.clone();
        expected.sort();
        sort_numbers(&mut numbers);
        assert_eq!(numbers, expected);
        for few in [vec![], vec![0], vec![3, 1, 2, 1]] {
            let mut sorted = few.clone();
            sort_numbers(&mut sorted);
            assert!(sorted.is_sorted() && sorted.len() == few.len());
        }
    }

    #[test]
    fn items_are_sorted_and_equal_ones_keep_their_order() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        sort_by(&mut items, |a, b| b.cmp(a));
        assert_eq!(items, [(2, 'c'), (2, 'a'), (1, 'e'), (1, 'b'), (0, 'd')]);
    }
}
